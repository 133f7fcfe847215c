// Loaded before a server whose machine's clock is wrong by SHIFT_CLOCK_MS.
const shift = Number(process.env.SHIFT_CLOCK_MS);
const now = Date.now.bind(Date);
Date.now = () => now() + shift;
