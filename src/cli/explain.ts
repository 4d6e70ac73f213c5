export async function explain(_target: string, _id: string | null): Promise<number> {
  return 0;
}
