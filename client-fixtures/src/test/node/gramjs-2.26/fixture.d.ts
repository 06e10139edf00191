import type { TelegramClientParams } from "telegram/client/telegramBaseClient";

export const hash: string;
export const option: TelegramClientParams;
export const session: string;
export function print(result: unknown): void;
