export { chartSvg } from "./chartSvg.js";
