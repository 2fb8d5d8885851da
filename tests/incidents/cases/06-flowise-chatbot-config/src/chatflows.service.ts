import { dataSource } from "./data-source.js";
import { ChatFlow } from "./chat-flow.entity.js";

export async function getPublicConfig(id: string) {
  const flow = await dataSource.getRepository(ChatFlow).findOneBy({ id });
  if (!flow) return undefined;
  const config = JSON.parse(flow.chatbotConfig ?? "{}");
  return { ...config, flowData: flow.flowData };
}
