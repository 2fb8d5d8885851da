import type { ValidatorModel } from "../../concepts/model.js";
import { ajv } from "./ajv.js";
import { arktype } from "./arktype.js";
import { celebrate } from "./celebrate.js";
import { classValidator } from "./class-validator.js";
import { conform } from "./conform.js";
import { expressValidator } from "./express-validator.js";
import { ioTs } from "./io-ts.js";
import { joi } from "./joi.js";
import { runtypes } from "./runtypes.js";
import { superstruct } from "./superstruct.js";
import { typebox } from "./typebox.js";
import { valibot } from "./valibot.js";
import { vine } from "./vine.js";
import { yup } from "./yup.js";
import { zodExpressMiddleware } from "./zod-express-middleware.js";
import { zodFormData } from "./zod-form-data.js";
import { zod } from "./zod.js";

/** Every validation library that is known. */
export const validators: readonly ValidatorModel[] = [
  ajv,
  arktype,
  celebrate,
  classValidator,
  conform,
  expressValidator,
  ioTs,
  joi,
  runtypes,
  superstruct,
  typebox,
  valibot,
  vine,
  yup,
  zod,
  zodExpressMiddleware,
  zodFormData,
];
