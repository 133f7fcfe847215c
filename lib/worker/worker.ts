import { expose } from "comlink";
import { reportSteps } from "./guarded-step";
import { workerApi } from "./worker-api";

expose(workerApi);
reportSteps((message) => postMessage(message));
