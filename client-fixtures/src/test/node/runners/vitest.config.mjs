import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { globalSetup: "doppelgram/global-setup", include: ["vitest/**/*.test.ts"], testTimeout: 60_000 },
});
