module.exports = { globalSetup: "doppelgram/global-setup", testMatch: ["**/tests/*.test.js"], testTimeout: 60_000 };
