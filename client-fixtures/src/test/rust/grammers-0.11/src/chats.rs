use grammers_client::peer::Role;
use grammers_client::session::types::PeerKind;
use grammers_client::{Client as Telegram, tl};
use serde_json::{Value, json};

use crate::client::Client;
use crate::{Failure, Told, names};

impl Client {
    pub async fn dialogs(&mut self) -> Told {
        let mut titles = vec![];
        let mut dialogs = self.telegram.iter_dialogs();
        while let Some(dialog) = dialogs.next().await? {
            let title = dialog.peer().name().unwrap_or_default().to_string();
            self.chats.insert(title.clone(), dialog.peer_ref());
            titles.push(title);
        }
        Ok(json!({ "titles": names(titles) }))
    }

    /// A raw call: the library has none that looks at a link.
    pub async fn preview(&mut self, link: &str) -> Told {
        let hash = Telegram::parse_invite_link(link).unwrap_or_default();
        match self
            .telegram
            .invoke(&tl::functions::messages::CheckChatInvite { hash })
            .await?
        {
            tl::enums::ChatInvite::Invite(invite) => {
                let kind = if invite.megagroup {
                    "supergroup"
                } else if invite.broadcast {
                    "channel"
                } else {
                    "group"
                };
                Ok(json!({
                    "member": false,
                    "title": invite.title,
                    "kind": kind,
                    "members": invite.participants_count,
                    "request_needed": invite.request_needed,
                }))
            }
            tl::enums::ChatInvite::Already(already) => {
                let title = match already.chat {
                    tl::enums::Chat::Chat(chat) => chat.title,
                    tl::enums::Chat::Channel(channel) => channel.title,
                    _ => String::new(),
                };
                Ok(json!({ "member": true, "title": title }))
            }
            tl::enums::ChatInvite::Peek(_) => Err(Failure::Other("the link lets peek".into())),
        }
    }

    pub async fn join(&mut self, link: &str) -> Told {
        match self.telegram.accept_invite_link(link).await.map_err(Failure::from) {
            Ok(Some(chat)) => {
                let title = chat.name().unwrap_or_default().to_string();
                if let Some(peer) = chat.to_ref().await? {
                    self.chats.insert(title.clone(), peer);
                }
                Ok(json!({ "joined": title }))
            }
            Ok(None) => Err(Failure::Other("the updates name no chat".into())),
            Err(Failure::Refused(_, name)) if name == "INVITE_REQUEST_SENT" => Ok(json!({ "requested": true })),
            Err(failure) => Err(failure),
        }
    }

    pub async fn leave(&mut self, chat: &str) -> Told {
        let chat = self.chat(chat).await?;
        self.telegram.delete_dialog(chat).await?;
        if chat.id.kind() == PeerKind::Chat {
            let deleted = tl::functions::messages::DeleteHistory {
                just_clear: false,
                revoke: false,
                peer: chat.into(),
                max_id: 0,
                min_date: None,
                max_date: None,
            };
            self.telegram.invoke(&deleted).await?;
        }
        Ok(json!({}))
    }

    pub async fn members(&mut self, chat: &str) -> Told {
        let chat = self.chat(chat).await?;
        let mut found = vec![];
        let mut members = self.telegram.iter_participants(chat);
        while let Some(member) = members.next().await? {
            if !matches!(member.role, Role::Left(_) | Role::Banned(_)) {
                found.push(member.user.first_name().unwrap_or_default().to_string());
            }
        }
        Ok(json!({ "names": names(found) }))
    }

    /// A raw call: the library's own says of an admin's rights only which of the others they may appoint.
    pub async fn member(&mut self, step: &Value) -> Told {
        let (chat, user) = self.chat_and_user(step).await?;
        let asked = tl::functions::channels::GetParticipant {
            channel: chat.into(),
            participant: user.into(),
        };
        let found = match self.telegram.invoke(&asked).await.map_err(Failure::from) {
            Err(Failure::Refused(_, name)) if name == "USER_NOT_PARTICIPANT" => return Ok(json!({ "status": "left" })),
            found => found?,
        };
        let tl::enums::channels::ChannelParticipant::Participant(found) = found;
        use tl::enums::ChannelParticipant as Is;
        Ok(match found.participant {
            Is::Creator(_) => json!({ "status": "creator" }),
            Is::Admin(admin) => {
                let tl::enums::ChatAdminRights::Rights(rights) = admin.admin_rights;
                json!({ "status": "admin", "invite_users": rights.invite_users, "ban_users": rights.ban_users })
            }
            Is::Banned(_) => json!({ "status": "banned" }),
            Is::Left(_) => json!({ "status": "left" }),
            _ => json!({ "status": "member" }),
        })
    }

    pub async fn promote(&mut self, step: &Value) -> Told {
        let (chat, user) = self.chat_and_user(step).await?;
        let has = |right: &str| {
            step["rights"]
                .as_array()
                .is_some_and(|rights| rights.iter().any(|it| it == right))
        };
        self.telegram
            .set_admin_rights(chat, user)
            .invite_users(has("invite_users"))
            .ban_users(has("ban_users"))
            .await?;
        Ok(json!({}))
    }

    pub async fn demote(&mut self, step: &Value) -> Told {
        let (chat, user) = self.chat_and_user(step).await?;
        self.telegram.set_admin_rights(chat, user).await?;
        Ok(json!({}))
    }

    pub async fn ban(&mut self, step: &Value) -> Told {
        let (chat, user) = self.chat_and_user(step).await?;
        self.telegram.set_banned_rights(chat, user).view_messages(false).await?;
        Ok(json!({}))
    }

    pub async fn unban(&mut self, step: &Value) -> Told {
        let (chat, user) = self.chat_and_user(step).await?;
        self.telegram.set_banned_rights(chat, user).await?;
        Ok(json!({}))
    }
}
