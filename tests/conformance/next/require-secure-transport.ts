import { cookies } from "next/headers";

export async function enter(it: string) {
  const jar = await cookies();
  jar.set("session", it, { httpOnly: true }); // expect: cookie
  jar.set({ name: "session", value: it, httpOnly: true }); // expect: cookie
  jar.set("session", it, { secure: true });
  jar.set({ name: "theme", value: "dark" });
}
