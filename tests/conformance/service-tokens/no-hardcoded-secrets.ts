// One letter of each is spelled as an escape: what searches repositories for tokens passes them over.
const found = [
  "AK\x49ALENWBC4TDMUB7SGB", // expect: inline
  "AS\x49ACPPCHCTPB4UDHWWU", // expect: inline
  "sk\x2dant-api03-8dKLzdocJ2isAjIhKtJ0RlgLKOmxgJTeKdNnFRIB", // expect: inline
  "sk\x2dproj-XuDL7DxtpYlSXpfKtHF4vUCsMehGAkWvj7FAc9Qe", // expect: inline
  "sk\x2dWJKY40uvSwMFLZDe1f8rT3BlbkFJESQedUStPKR0CsTy4Qwb", // expect: inline
  "gh\x70_8DwkNhFdnXsiVpzz63FfkCzJr4i0B3JrTAwR", // expect: inline
  "gi\x74hub_pat_4y9ojfljoQoaF1LlqsajAIxNKu8iS2G8NPRVdD53X83RZJzzzzgEOzdmenCk", // expect: inline
  "gl\x70at-hvMdgaKjIg8xNbe3nNyj", // expect: inline
  "np\x6d_Oq9wMxEhh2FDEEtfjgVvVqE1SkHbn88HxjSI", // expect: inline
  "xo\x78b-195259636499-XGvOoNZYW2mZp0zVZomHFwUb", // expect: inline
  "https://\x68ooks.slack.com/services/TA3JRJGYVM/BQ37ZMMCHD/oEmvnEN5N1aE6PwZPf1Qh6yY", // expect: inline
  "https://\x68arbour.webhook.office.com/webhookb2/6f5da2ce-c255-404e-4fb4-40034d660869@7a8d41be-d440-e504-54f3-1af3176813e0/IncomingWebhook/2ea68ef786e4d3cea27d26934b484e73", // expect: inline
  "https://\x64iscord.com/api/webhooks/783437976746626169/DCTbyvHNsG9eh6Yo4gfqrc5XlrWi0B26R08qzjI6GKFSufrdZSlB5er8bOfZqfM2oeq3", // expect: inline
  "sk\x5flive_hDavJA76rNicHTp8hkqdlm7t", // expect: inline
  "rk\x5ftest_OtHWnsCGRlrwZbqcabUGJmGE", // expect: inline
  "wh\x73ec_p7CgQ0PBQFI14zGtSnovm14TUOizwd1i", // expect: inline
  "sq\x30csp-aeOV4qBkdfQ1y3GQsMpSscDlkrCaqx9vJupc94tnwla", // expect: inline
  "EA\x41AvyfErGPmpGXafq0fjzLczbttOofL9H2WjQ5TY4MyWuUFjsUNPjc01T5GOBUS", // expect: inline
  "ac\x63ess_token$production$8wgw7wz998b94z85$72014b3ce107f80e222f828767efc2f9", // expect: inline
  "rz\x70_live_secret_XcNOPmeMjvqPVS", // expect: inline
  "SG\x2etNKiaEdFrRgSnRFsTHsDDD.Xh5Jmtf7EbsDe0G9Cryn687neLfjVHq8xiM0OGr4hTx", // expect: inline
  "ke\x79-7ffc050fec94dbca3a0aac36098b2cc2", // expect: inline
  "bd818319478da6bd0c621de49f145fda-u\x7319", // expect: inline
  "SK\x39988c79fc35526f7eaed46725a2a7b86", // expect: inline
  "ya\x329.4bV3AyAVHnyrvWdFrK9xiRGHOY32nfr5pyzPCB9t2039bicBTW5ZE9LFaez7770H", // expect: inline
  "GO\x43SPX-2DCpYgojjHRg80USP2W5DfJXcaYi", // expect: inline
  "EA\x41CEdEose0cBAoK6cPTt9iOqHOBSWhgetH8LmyqoYMa", // expect: inline
  "195856489:AApJpb9ATPtdbmF4RPAfqoQB7xoFcSvT\x41xR", // expect: inline
  "sh\x70at_c60926f6967e7893f57fd14c1604d115", // expect: inline
  "do\x70_v1_cea325a65e19cbae530282bd36cb9d21f6be6abf0d7c1c1e21862ab8a18a8902", // expect: inline
  "hf\x5fbogETDXyYqBFiFlaZVtSXjMpuuDxYYMfGm", // expect: inline
  "li\x6e_api_zWkpAePcEJIukB4geqNfngAFTCloiADN5RpVI2XQ", // expect: inline
  "ps\x63ale_tkn_WhX1ssrKrxqVqmCplppjs46LmuezqpGHoPZgPDcg", // expect: inline
  "sb\x70_0f7eb19731662b5e803b61ba4168160adb59261f", // expect: inline
  "sb\x5fsecret_JEeAgYzQJjOIfPkzSrAsQtA9", // expect: inline
  "re\x5fdtVK4wAA_b3XZxPmzUzn8aB5kBh0fzK4x", // expect: inline
  "sn\x74rys_DXkiadJjPZ6zfKN7xVGkjwskHk7egyFWZY9Zmti18c6EudM7", // expect: inline
  "AT\x41TT3xOyf5TNS05kOY2oNzN2m1ElKncz8HkywhjpU05mc4J1WRcQ1uhyMDJ2OXtPAtLpByQxCGClbaNFDpCWNX0D1lZEzgeiwBxfZCGGQccOif7UuXUG", // expect: inline
];

// Halves that are meant to be public, stand-ins, and what is too short.
const passed = [
  "pk\x5flive_fdWG5yP8Yib2eNUS0hmi4Fs9",
  "rz\x70_live_Z6YkRYU7oe1wNW",
  "sb\x5fpublishable_qku5Nr50DjqG96EnLqNGpuxc",
  "gh\x70_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "AK\x49AGFNFW7JXL",
  "https://\x68ooks.slack.com/services/",
];

export const total = found.length + passed.length;
