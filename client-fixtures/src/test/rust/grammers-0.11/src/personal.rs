//! One's own account, files, reactions and buttons.

use grammers_client::media::Media;
use grammers_client::message::{Button, InputMessage, InputReactions, Message, ReplyMarkup};
use grammers_client::tl;
use serde_json::{Value, json};

use crate::client::Client;
use crate::{Failure, Told, names, text};

impl Client {
    pub async fn forward(&mut self, step: &Value) -> Told {
        let from = self.chat(text(step, "chat")).await?;
        let to = self.chat(text(step, "to")).await?;
        let id = self.message(step);
        let forwarded = self.telegram.forward_messages(to, &[id], from).await?;
        let forwarded = first(forwarded)?;
        Ok(json!({ "text": forwarded.text(), "forwarded": forwarded.forward_header().is_some() }))
    }

    pub async fn react(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let id = self.message(step);
        let reaction = InputReactions::emoticon(text(step, "reaction"));
        self.telegram.send_reactions(chat, id, reaction).await?;
        Ok(json!({}))
    }

    pub async fn reactions(&mut self, step: &Value) -> Told {
        let message = self.message_of(step).await?;
        let tl::enums::Message::Message(raw) = &message.raw else {
            return Err(Failure::Other("the message is gone".into()));
        };
        let found = raw.reactions.iter().flat_map(|reactions| {
            let tl::enums::MessageReactions::Reactions(reactions) = reactions;
            &reactions.results
        });
        let told: Vec<String> = found
            .map(|count| {
                let tl::enums::ReactionCount::Count(count) = count;
                match &count.reaction {
                    tl::enums::Reaction::Emoji(emoji) => format!("{} {}", emoji.emoticon, count.count),
                    other => format!("{other:?}"),
                }
            })
            .collect();
        Ok(json!({ "reactions": told }))
    }

    pub async fn send_file(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let content = text(step, "content").as_bytes();
        let mut stream = std::io::Cursor::new(content);
        let file = self
            .telegram
            .upload_stream(&mut stream, content.len(), text(step, "name").to_string())
            .await
            .map_err(|error| Failure::Other(error.to_string()))?;
        let message = InputMessage::new().text(text(step, "text")).file(file);
        let sent = self.telegram.send_message(chat, message).await?;
        self.messages.insert(sent.text().to_string(), sent.id());
        match sent.media() {
            Some(Media::Document(file)) => {
                Ok(json!({ "text": sent.text(), "name": file.name(), "size": file.size() }))
            }
            _ => Err(Failure::Other("the message has no file".into())),
        }
    }

    pub async fn download(&mut self, step: &Value) -> Told {
        let message = self.message_of(step).await?;
        let Some(Media::Document(file)) = message.media() else {
            return Err(Failure::Other("the message has no file".into()));
        };
        let mut content = vec![];
        let mut parts = self.telegram.iter_download(&file);
        while let Some(part) = parts.next().await? {
            content.extend(part);
        }
        Ok(json!({ "content": String::from_utf8_lossy(&content) }))
    }

    async fn message_of(&mut self, step: &Value) -> Result<Message, Failure> {
        let chat = self.chat(text(step, "chat")).await?;
        let id = self.message(step);
        first(self.telegram.get_messages_by_id(chat, &[id]).await?)
    }

    /// A raw call: the library lists none.
    pub async fn blocked(&mut self) -> Told {
        let asked = tl::functions::contacts::GetBlocked {
            my_stories_from: false,
            offset: 0,
            limit: 100,
        };
        let users = match self.telegram.invoke(&asked).await? {
            tl::enums::contacts::Blocked::Blocked(found) => found.users,
            tl::enums::contacts::Blocked::Slice(found) => found.users,
        };
        let found = users.into_iter().filter_map(|user| match user {
            tl::enums::User::User(user) => user.first_name,
            tl::enums::User::Empty(_) => None,
        });
        Ok(json!({ "names": names(found.collect()) }))
    }

    /// Raw calls: the library has none to block and unblock.
    pub async fn block(&mut self, step: &Value) -> Told {
        let id = self.user(text(step, "user")).await?.into();
        let my_stories_from = false;
        self.telegram
            .invoke(&tl::functions::contacts::Block { my_stories_from, id })
            .await?;
        Ok(json!({}))
    }

    pub async fn unblock(&mut self, step: &Value) -> Told {
        let id = self.user(text(step, "user")).await?.into();
        let my_stories_from = false;
        self.telegram
            .invoke(&tl::functions::contacts::Unblock { my_stories_from, id })
            .await?;
        Ok(json!({}))
    }

    /// Raw calls: the library has none for one's own profile.
    pub async fn set_profile(&mut self, step: &Value) -> Told {
        let field = |name: &str| step[name].as_str().map(str::to_string);
        self.telegram
            .invoke(&tl::functions::account::UpdateProfile {
                first_name: field("first_name"),
                last_name: field("last_name"),
                about: field("about"),
            })
            .await?;
        Ok(json!({}))
    }

    pub async fn set_username(&mut self, step: &Value) -> Told {
        let username = text(step, "username").to_string();
        self.telegram
            .invoke(&tl::functions::account::UpdateUsername { username })
            .await?;
        Ok(json!({}))
    }

    pub async fn profile(&mut self) -> Told {
        let asked = tl::functions::users::GetFullUser {
            id: tl::enums::InputUser::UserSelf,
        };
        let tl::enums::users::UserFull::Full(found) = self.telegram.invoke(&asked).await?;
        let tl::enums::UserFull::Full(full) = found.full_user;
        let me = self.telegram.get_me().await?;
        Ok(json!({
            "first_name": me.first_name(),
            "last_name": me.last_name(),
            "about": full.about,
            "username": me.username(),
        }))
    }

    /// A raw call: the library presses no buttons.
    pub async fn press(&mut self, step: &Value) -> Told {
        let asked = tl::functions::messages::GetBotCallbackAnswer {
            game: false,
            peer: self.chat(text(step, "chat")).await?.into(),
            msg_id: self.message(step),
            data: Some(text(step, "data").as_bytes().to_vec()),
            password: None,
        };
        let tl::enums::messages::BotCallbackAnswer::Answer(answer) = self.telegram.invoke(&asked).await?;
        Ok(json!({ "answer": answer.message }))
    }

    pub async fn send_buttons(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let button = Button::data(text(step, "button"), text(step, "data").as_bytes());
        let message = InputMessage::new()
            .text(text(step, "text"))
            .reply_markup(ReplyMarkup::from_buttons_row(&[button]));
        let sent = self.telegram.send_message(chat, message).await?;
        self.messages.insert(sent.text().to_string(), sent.id());
        Ok(json!({ "text": sent.text(), "out": sent.outgoing() }))
    }

    pub async fn answer_press(&mut self, step: &Value) -> Told {
        let press = self.pressed.lock().unwrap().take();
        let press = press.ok_or_else(|| Failure::Other("nobody has pressed".into()))?;
        press.answer().text(text(step, "text")).send().await?;
        Ok(json!({}))
    }
}

fn first(found: Vec<Option<Message>>) -> Result<Message, Failure> {
    let found = found.into_iter().flatten().next();
    found.ok_or_else(|| Failure::Other("the message is gone".into()))
}
