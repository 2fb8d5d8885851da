import { remove } from "../../../orders";

export async function DELETE(request: Request) { // expect: mutation
  return Response.json(await remove(await request.text()));
}
