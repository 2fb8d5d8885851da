import router from "@adonisjs/core/services/router";
import { refresh } from "./reports.js";

// An answer is one although it takes nothing along.
router.get("/pages", async (it) => {
  await refresh().catch((problem) => { // expect: answered
    it.response.status(500).download("failed.html");
  });
  await refresh().catch((problem) => { // expect: answered
    it.response.noContent();
  });
  await refresh().catch((problem) => {
    it.logger.error(problem);
    it.response.status(500).download("failed.html");
  });
});
