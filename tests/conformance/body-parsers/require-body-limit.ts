import { Controller, Module, Post, UseInterceptors } from "@nestjs/common";
import { AnyFilesInterceptor, FileFieldsInterceptor, FileInterceptor, FilesInterceptor } from "@nestjs/platform-express";
import fileupload from "express-fileupload";
import formidable from "express-formidable";
import graphqlUploadExpress from "graphql-upload/graphqlUploadExpress.mjs";
import { koaBody } from "koa-body";
import bodyParser from "koa-bodyparser";
import multer from "multer";

bodyParser({ jsonLimit: "200mb" }); // expect: huge
bodyParser({ formLimit: "200mb" }); // expect: huge
bodyParser({ textLimit: "200mb" }); // expect: huge
bodyParser({ jsonLimit: "2mb", formLimit: "2mb", textLimit: "2mb" });
bodyParser();
koaBody({ jsonLimit: "200mb" }); // expect: huge
koaBody({ formLimit: "200mb" }); // expect: huge
koaBody({ textLimit: "200mb" }); // expect: huge
koaBody({ multipart: true }); // expect: missing
koaBody({ multipart: true, formidable: { maxFileSize: 2 ** 20 } });
koaBody();

// Without a limit of its own a library takes files of any size, or of 200 MB.
multer(); // expect: missing
multer().none();
multer({ limits: { fileSize: 2 ** 20 } });
fileupload(); // expect: missing
fileupload({ limits: { fileSize: 2 ** 20 } });
formidable(); // expect: missing
formidable({ maxFileSize: 2 ** 20 });
graphqlUploadExpress({ maxFiles: 1 }); // expect: missing
graphqlUploadExpress({ maxFileSize: 2 ** 20 });

@Controller("scans")
export class ScansController {
  @Post("one") @UseInterceptors(FileInterceptor("scan")) one() {} // expect: missing
  @Post("more") @UseInterceptors(FilesInterceptor("scans", 3)) more() {} // expect: missing
  @Post("fields") @UseInterceptors(FileFieldsInterceptor([{ name: "scan" }])) fields() {} // expect: missing
  @Post("any") @UseInterceptors(AnyFilesInterceptor()) any() {} // expect: missing
  @Post("small") @UseInterceptors(AnyFilesInterceptor({ limits: { fileSize: 2 ** 20 } })) small() {}
}
