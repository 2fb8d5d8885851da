import { withAuth as who } from "@workos-inc/authkit-nextjs";
import { remove } from "../../../orders";

export async function DELETE(request: Request) {
  await who({ ensureSignedIn: true });
  return Response.json(await remove(await request.text()));
}
