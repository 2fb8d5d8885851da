module.exports = ({ strapi }) => ({
  async find(ctx) {
    const articles = await strapi.entityService.findMany("api::article.article", {
      fields: ["title", "slug"],
      populate: { createdBy: true, author: true },
    });
    ctx.body = { data: articles }; // leak: no-unprojected-query-response (relation)
  },
});
