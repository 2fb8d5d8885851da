import type { LimitSpec } from "../../concepts/decisions.js";
import type { Method, UtilityModel } from "../../concepts/model.js";

const MB = 1_048_576;
const parser = (...limits: readonly LimitSpec[]): Method => ({ returns: { middleware: "other" }, limits });
const text = (name: string, otherwise: number): LimitSpec => ({ takes: "body", at: [{ arg: 0, path: [name] }], otherwise });
const uploads = (arg: number): readonly LimitSpec[] => [{ takes: "files", at: [{ arg, path: ["limits", "fileSize"] }], otherwise: "none", none: ["none"] }];
/** What the module was registered with holds for all of its interceptors. */
const nest = (arg: number): Method => ({ limits: uploads(arg).map((limit) => ({ ...limit, elsewhere: [["body-parsers.NestMulter", "register"], ["body-parsers.NestMulter", "registerAsync"]] })) });
const module: Method = { limits: [{ takes: "files", at: [{ arg: 0, path: ["limits", "fileSize"] }, { arg: 0, path: ["useFactory", "()", "limits", "fileSize"] }], otherwise: 0 }] };

/**
 * Parsers of bodies and uploads, with the limits that hold when none is given.
 * Sources: koa-bodyparser 4 and @koa/bodyparser 6 (1 MB JSON, 56 kB forms), koa-body 6 (the same; formidable's 200 MB for files), multer 2,
 * @koa/multer 4, express-fileupload 1.5, express-formidable 1.2, graphql-upload 17 (`maxFileSize` Infinity), restify 11 (`maxBodySize` 0 is none),
 * https://docs.nestjs.com/techniques/file-upload.
 */
export const bodyParsers: UtilityModel = {
  kind: "utility",
  id: "body-parsers",
  packages: ["koa-bodyparser", "@koa/bodyparser"],
  exports: { default: "body-parsers.koa", bodyParser: "body-parsers.koa" },
  companions: [
    { packages: ["koa-body"], exports: { default: "body-parsers.koaBody", koaBody: "body-parsers.koaBody" } },
    { packages: ["multer", "@koa/multer", "koa-multer", "fastify-multer"], exports: { default: "body-parsers.multer" } },
    { packages: ["express-fileupload"], exports: { default: "body-parsers.fileupload" } },
    { packages: ["express-formidable", "express-formidable-v2"], exports: { default: "body-parsers.formidable" } },
    { packages: ["graphql-upload", "graphql-upload/*"], exports: { default: "body-parsers.graphql", graphqlUploadExpress: "body-parsers.graphql", graphqlUploadKoa: "body-parsers.graphql" } },
    {
      packages: ["@nestjs/platform-express", "@nestjs/platform-express/*", "@nest-lab/fastify-multer"],
      exports: {
        FileInterceptor: "body-parsers.nest1",
        FilesInterceptor: "body-parsers.nest2",
        FileFieldsInterceptor: "body-parsers.nest1",
        AnyFilesInterceptor: "body-parsers.nest0",
        MulterModule: "body-parsers.NestMulter",
      },
    },
  ],
  shapes: {
    "body-parsers.koa": { call: parser(text("jsonLimit", MB), text("formLimit", 57_344), text("textLimit", MB)) },
    "body-parsers.koaBody": {
      call: parser(text("jsonLimit", MB), text("formLimit", 57_344), text("textLimit", 57_344), {
        takes: "files",
        at: [{ arg: 0, path: ["formidable", "maxFileSize"] }],
        otherwise: 200 * MB,
        when: { arg: 0, path: ["multipart"] },
      }),
    },
    "body-parsers.multer": { call: { returns: "body-parsers.uploads", limits: uploads(0) } },
    "body-parsers.uploads": { anyMethod: { returns: { middleware: "other" } } },
    "body-parsers.fileupload": { call: { returns: { middleware: "other" }, limits: uploads(0) } },
    "body-parsers.formidable": { call: { returns: { middleware: "other" }, limits: [{ takes: "files", at: [{ arg: 0, path: ["maxFileSize"] }], otherwise: 200 * MB }] } },
    "body-parsers.graphql": { call: { returns: { middleware: "other" }, limits: [{ takes: "files", at: [{ arg: 0, path: ["maxFileSize"] }], otherwise: "none" }] } },
    "body-parsers.nest0": { call: nest(0) },
    "body-parsers.nest1": { call: nest(1) },
    "body-parsers.nest2": { call: nest(2) },
    "body-parsers.NestMulter": { methods: { register: module, registerAsync: module } },
  },
};
