/** Asks the sandbox's control interface; a refusal is thrown with the sandbox's sentence. */
export async function ask<Answer>(method: "GET" | "POST" | "PATCH", path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/sandbox/${path}`, {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const said = answer && typeof answer === "object" && "error" in answer ? String(answer.error) : response.statusText;
    throw new Error(said);
  }
  return answer as Answer;
}

/** The address of a file that was sent either way. */
export function fileAddress(fileId: string): string {
  return `/sandbox/files/${encodeURIComponent(fileId)}`;
}
