import { getKindeServerSession } from "@kinde-oss/kinde-auth-nextjs/server";
import { remove } from "../../../orders";

export async function DELETE(request: Request) {
  const { orgCode } = await getKindeServerSession().getOrganization();
  return Response.json(await remove(`${orgCode} ${await request.text()}`));
}
