export { chartSvg } from "./report/svg/index.js";
