"use client";

import { exchange } from "../../lib/oauth";

const application = {
  clientId: "b7d0a1",
  clientSecret: "kq83hf7Ws0pXv2Lr9uTn", // leak: no-exported-secrets (toClient)
};

export default function Login() {
  return (
    <button type="button" onClick={() => exchange(application)}>
      Log in
    </button>
  );
}
