/** After a diary was deleted: drops what this browser keeps, where it was not told so by Clear-Site-Data. */

import { forget } from "./forget.js"

forget()
