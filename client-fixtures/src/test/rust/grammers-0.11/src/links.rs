//! Raw calls: the library has none for links and requests.

use grammers_client::tl;
use serde_json::{Value, json};

use crate::client::Client;
use crate::{Failure, Told, names, text};

impl Client {
    pub async fn create_link(&mut self, step: &Value) -> Told {
        let created = tl::functions::messages::ExportChatInvite {
            legacy_revoke_permanent: false,
            request_needed: step["request_needed"].as_bool().unwrap_or_default(),
            peer: self.chat(text(step, "chat")).await?.into(),
            expire_date: None,
            usage_limit: step["usage_limit"].as_i64().map(|limit| limit as i32),
            title: step["title"].as_str().map(str::to_string),
            subscription_pricing: None,
        };
        let link = self.telegram.invoke(&created).await?;
        self.link_facts(text(step, "link"), link)
    }

    pub async fn edit_link(&mut self, step: &Value, revoked: bool) -> Told {
        let edited = tl::functions::messages::EditExportedChatInvite {
            revoked,
            peer: self.chat(text(step, "chat")).await?.into(),
            link: self.links.get(text(step, "link")).cloned().unwrap_or_default(),
            expire_date: None,
            usage_limit: step["usage_limit"].as_i64().map(|limit| limit as i32),
            request_needed: None,
            title: step["title"].as_str().map(str::to_string),
        };
        let link = match self.telegram.invoke(&edited).await? {
            tl::enums::messages::ExportedChatInvite::Invite(it) => it.invite,
            tl::enums::messages::ExportedChatInvite::Replaced(it) => it.invite,
        };
        self.link_facts(text(step, "link"), link)
    }

    fn link_facts(&mut self, name: &str, link: tl::enums::ExportedChatInvite) -> Told {
        let tl::enums::ExportedChatInvite::ChatInviteExported(link) = link else {
            return Err(Failure::Other("that is a link of a public chat".into()));
        };
        self.links.insert(name.to_string(), link.link);
        Ok(json!({
            "title": link.title,
            "usage_limit": link.usage_limit.unwrap_or_default(),
            "request_needed": link.request_needed,
            "revoked": link.revoked,
        }))
    }

    pub async fn links_of(&mut self, chat: &str) -> Told {
        let asked = tl::functions::messages::GetExportedChatInvites {
            revoked: false,
            peer: self.chat(chat).await?.into(),
            admin_id: tl::enums::InputUser::UserSelf,
            offset_date: None,
            offset_link: None,
            limit: 50,
        };
        let tl::enums::messages::ExportedChatInvites::Invites(found) = self.telegram.invoke(&asked).await?;
        let urls: Vec<String> = found.invites.into_iter().filter_map(url).collect();
        let known = self.links.iter().filter(|(_, url)| urls.contains(url));
        Ok(json!({ "links": names(known.map(|(name, _)| name.clone()).collect()) }))
    }

    pub async fn requests(&mut self, chat: &str) -> Told {
        let asked = tl::functions::messages::GetChatInviteImporters {
            requested: true,
            subscription_expired: false,
            peer: self.chat(chat).await?.into(),
            link: None,
            q: None,
            offset_date: 0,
            offset_user: tl::enums::InputUser::Empty,
            limit: 50,
        };
        let tl::enums::messages::ChatInviteImporters::Importers(found) = self.telegram.invoke(&asked).await?;
        let found = found.users.into_iter().filter_map(|user| match user {
            tl::enums::User::User(user) => user.first_name,
            tl::enums::User::Empty(_) => None,
        });
        Ok(json!({ "names": names(found.collect()) }))
    }

    pub async fn decide(&mut self, step: &Value, approved: bool) -> Told {
        let (chat, user) = self.chat_and_user(step).await?;
        let decided = tl::functions::messages::HideChatJoinRequest {
            approved,
            peer: chat.into(),
            user_id: user.into(),
        };
        self.telegram.invoke(&decided).await?;
        Ok(json!({}))
    }
}

fn url(link: tl::enums::ExportedChatInvite) -> Option<String> {
    match link {
        tl::enums::ExportedChatInvite::ChatInviteExported(link) => Some(link.link),
        _ => None,
    }
}
