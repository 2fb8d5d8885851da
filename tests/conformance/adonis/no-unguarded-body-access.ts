import router from "@adonisjs/core/services/router";
import { save } from "./orders.js";

router.post("/input", async (it) => save(it.request.input("order").name.trim())); // expect: throws
router.post("/body", async (it) => save(it.request.body().name.trim())); // expect: throws
router.post("/all", async (it) => save(it.request.all().name.trim())); // expect: throws
router.post("/only", async (it) => save((it.request.only(["name"]) as any).name.trim())); // expect: throws
router.post("/raw", async (it) => save(JSON.parse(it.request.raw() as string).name.trim())); // expect: throws
router.post("/checked", async (it) => save(typeof it.request.input("name") === "string"));
