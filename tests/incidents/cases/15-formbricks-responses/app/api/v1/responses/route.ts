import { responses } from "../../../../lib/response";
import { listResponses } from "../../../../lib/surveys";

export async function GET(request: Request) {
  try {
    const surveyId = new URL(request.url).searchParams.get("surveyId");
    const found = await listResponses(surveyId);
    if (!found) return responses.notFoundResponse("Survey");
    return Response.json({ count: found.length });
  } catch (error) {
    return responses.internalServerErrorResponse(error instanceof Error ? error.message : "Unknown error", true); // leak: no-raw-error-response (message)
  }
}
