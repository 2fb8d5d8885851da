import express from "express";

const app = express();

// The keys of these services are meant for browsers, unless their names say that they are secret.
app.get("/keys", (ask, answer) => {
  answer.json({
    algolia: process.env.ALGOLIA_API_KEY,
    firebase: process.env.FIREBASE_API_KEY,
    giphy: process.env.GIPHY_API_KEY,
    google: process.env.GOOGLE_API_KEY,
    hcaptcha: process.env.HCAPTCHA_API_KEY,
    here: process.env.HERE_API_KEY,
    mapbox: process.env.MAPBOX_API_KEY,
    mixpanel: process.env.MIXPANEL_API_KEY,
    posthog: process.env.POSTHOG_API_KEY,
    pusher: process.env.PUSHER_API_KEY,
    razorpay: process.env.RAZORPAY_API_KEY,
    recaptcha: process.env.RECAPTCHA_API_KEY,
    segment: process.env.SEGMENT_API_KEY,
    sentry: process.env.SENTRY_API_KEY,
    stripe: process.env.STRIPE_API_KEY,
    tinymce: process.env.TINYMCE_API_KEY,
    turnstile: process.env.TURNSTILE_API_KEY,
    unsplash: process.env.UNSPLASH_API_KEY,
    post: process.env.POSTMARK_API_KEY, // expect: toClient
    hidden: process.env.STRIPE_SECRET_KEY, // expect: toClient
  });
});
