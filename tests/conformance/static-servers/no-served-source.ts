import { createServer } from "node:http";
import fastifyStatic from "@fastify/static";
import { Module } from "@nestjs/common";
import { ServeStaticModule } from "@nestjs/serve-static";
import Fastify from "fastify";
import Koa from "koa";
import koaSend from "koa-send";
import koaStatic from "koa-static";
import koaStaticServer from "koa-static-server";
import { Server } from "node-static";
import send from "send";
import serveHandler from "serve-handler";
import serveIndex from "serve-index";
import serveStatic from "serve-static";
import sirv from "sirv";

serveStatic("."); // expect: folder
serveStatic("public", { dotfiles: "allow" }); // expect: dotfiles
serveStatic("public");
serveIndex("."); // expect: listing
serveIndex("public");
koaStatic("."); // expect: folder
koaStatic("public", { hidden: true }); // expect: dotfiles
koaStatic("public");
koaStaticServer({ rootDir: "." }); // expect: folder
koaStaticServer({ rootDir: "public" });
sirv("."); // expect: folder
sirv(); // expect: folder
sirv("public", { dotfiles: true }); // expect: dotfiles
sirv("public");
new Server("."); // expect: folder
new Server("public");

createServer((ask, answer) => void serveHandler(ask, answer, { public: "." })); // expect: folder
createServer((ask, answer) => void serveHandler(ask, answer)); // expect: folder
createServer((ask, answer) => void serveHandler(ask, answer, { public: "public" }));
createServer((ask, answer) => void send(ask, ask.url ?? "", { root: "." }).pipe(answer)); // expect: folder
createServer((ask, answer) => void send(ask, ask.url ?? "", { root: "public" }).pipe(answer));

const koa = new Koa();
koa.use((ctx) => koaSend(ctx, ctx.path, { root: "." })); // expect: folder
koa.use((ctx) => koaSend(ctx, ctx.path, { root: "public" }));

const fastify = Fastify();
fastify.register(fastifyStatic, { root: "/" }); // expect: folder
fastify.register(fastifyStatic, { root: ["/srv/public", "/"] }); // expect: folder
fastify.register(fastifyStatic, { root: "/srv/public", list: true });
fastify.register(fastifyStatic, { root: "/srv/public", dotfiles: "allow" }); // expect: dotfiles

@Module({
  imports: [
    ServeStaticModule.forRoot({ rootPath: "." }), // expect: folder
    ServeStaticModule.forRoot({ rootPath: "public" }, { rootPath: "." }), // expect: folder
    ServeStaticModule.forRootAsync({ useFactory: () => [{ rootPath: "." }] }), // expect: folder
    ServeStaticModule.forRootAsync({ useFactory: () => [{ rootPath: "public" }] }),
  ],
})
export class FilesModule {}
