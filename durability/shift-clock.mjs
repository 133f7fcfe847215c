// Preloaded into a server to shift its clock by SHIFT_CLOCK_MS.
const shift = Number(process.env.SHIFT_CLOCK_MS);
const now = Date.now.bind(Date);
Date.now = () => now() + shift;
