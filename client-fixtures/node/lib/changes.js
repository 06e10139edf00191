// SPDX-License-Identifier: Apache-2.0
"use strict";

const { Rules } = require("./rules.js");

/**
 * Changes to a world, each as a client's call would be: everybody concerned is told, or it is `Refused`. Accounts and
 * chats are named by their key in the scenario or by their id; keys are those of a scenario, and null takes one away.
 */
class Changes extends Rules {
  async accounts() {
    return (await this._api.get(["accounts"])).accounts;
  }

  account(name) {
    return this._api.get(["accounts", name]);
  }

  addAccount(name, keys = {}) {
    return this._api.post(["accounts"], { name, ...keys });
  }

  changeAccount(name, keys) {
    return this._api.patch(["accounts", name], keys);
  }

  async endSessions(account, device) {
    await this._api.delete(["accounts", account, "sessions", ...(device === undefined ? [] : [String(device)])]);
  }

  async chats() {
    return (await this._api.get(["chats"])).chats;
  }

  chat(name) {
    return this._api.get(["chats", name]);
  }

  addChat(name, keys) {
    return this._api.post(["chats"], { name, ...keys });
  }

  changeChat(name, keys) {
    return this._api.patch(["chats", name], keys);
  }

  async deleteChat(name) {
    await this._api.delete(["chats", name]);
  }

  migrateChat(name) {
    return this._api.post(["chats", name, "migrate"]);
  }

  async sendMessage(chat, sender, text) {
    return (await this._api.post(["chats", chat, "messages"], { from: sender, text })).id;
  }

  member(chat, account) {
    return this._api.get(["chats", chat, "members", account]);
  }

  join(chat, account, { by, invite } = {}) {
    return this._api.put(["chats", chat, "members", account], { by, invite });
  }

  promote(chat, account, rights, { rank, by } = {}) {
    return this._api.put(["chats", chat, "members", account], { admin: rights, rank, by });
  }

  async leave(chat, account) {
    await this._api.delete(["chats", chat, "members", account]);
  }

  async remove(chat, account, by) {
    await this._api.delete(["chats", chat, "members", account], { by });
  }

  async ban(chat, account, by) {
    await this._api.delete(["chats", chat, "members", account], { ban: true, by });
  }

  async askToJoin(chat, account, { invite } = {}) {
    await this._api.put(["chats", chat, "requests", account], { invite });
  }

  async approve(chat, account, by) {
    await this._api.post(["chats", chat, "requests", account], { approved: true, by });
  }

  async decline(chat, account, by) {
    await this._api.post(["chats", chat, "requests", account], { approved: false, by });
  }

  async withdraw(chat, account) {
    await this._api.delete(["chats", chat, "requests", account]);
  }

  async invites() {
    return (await this._api.get(["invites"])).invites;
  }

  invite(hash) {
    return this._api.get(["invites", hash]);
  }

  addInvite(chat, keys = {}) {
    return this._api.post(["chats", chat, "invites"], keys);
  }

  changeInvite(hash, keys) {
    return this._api.patch(["invites", hash], keys);
  }

  async deleteInvite(hash) {
    await this._api.delete(["invites", hash]);
  }

  async push(account, update) {
    return (await this._api.post(["updates"], { to: account, update })).sessions;
  }

  state() {
    return this._api.text(["state"]);
  }

  async restore(state) {
    await this._api.putYaml(["state"], state);
  }

  async play(scenario) {
    await this._api.put(["scenario"], scenario);
  }
}

module.exports = { Changes };
