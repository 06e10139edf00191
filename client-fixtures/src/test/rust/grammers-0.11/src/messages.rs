use grammers_client::message::Message;
use grammers_client::tl;
use serde_json::{Value, json};

use crate::client::Client;
use crate::{Told, text};

impl Client {
    pub async fn send(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let sent = self.telegram.send_message(chat, text(step, "text")).await?;
        self.messages.insert(sent.text().to_string(), sent.id());
        Ok(json!({ "text": sent.text(), "out": sent.outgoing() }))
    }

    /// The library's call answers nothing: what the message says now is read again.
    pub async fn edit(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let id = self.message(step);
        self.telegram.edit_message(chat, id, text(step, "text")).await?;
        let found = self.telegram.get_messages_by_id(chat, &[id]).await?;
        let edited = found.into_iter().flatten().next();
        let edited = edited.ok_or_else(|| crate::Failure::Other("the message is gone".into()))?;
        self.messages.insert(edited.text().to_string(), id);
        Ok(json!({ "text": edited.text(), "out": edited.outgoing() }))
    }

    pub async fn delete(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let id = self.message(step);
        self.telegram.delete_messages(chat, &[id]).await?;
        Ok(json!({}))
    }

    pub async fn history(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let limit = step["limit"].as_u64().unwrap_or_default() as usize;
        let mut messages = self.telegram.iter_messages(chat).limit(limit);
        let mut texts = vec![];
        while let Some(message) = messages.next().await? {
            self.keep(&message, &mut texts);
        }
        Ok(json!({ "texts": texts }))
    }

    pub async fn search(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let mut messages = self.telegram.search_messages(chat).query(text(step, "query"));
        let mut texts = vec![];
        while let Some(message) = messages.next().await? {
            self.keep(&message, &mut texts);
        }
        Ok(json!({ "texts": texts }))
    }

    pub async fn pin(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let id = self.message(step);
        self.telegram.pin_message(chat, id).await?;
        Ok(json!({}))
    }

    pub async fn pinned(&mut self, step: &Value) -> Told {
        let chat = self.chat(text(step, "chat")).await?;
        let filter = tl::enums::MessagesFilter::InputMessagesFilterPinned;
        let mut messages = self.telegram.search_messages(chat).filter(filter);
        let mut texts = vec![];
        while let Some(message) = messages.next().await? {
            self.keep(&message, &mut texts);
        }
        Ok(json!({ "texts": texts }))
    }

    fn keep(&mut self, message: &Message, texts: &mut Vec<String>) {
        if !message.text().is_empty() {
            self.messages.insert(message.text().to_string(), message.id());
            texts.push(message.text().to_string());
        }
    }

    pub fn message(&self, step: &Value) -> i32 {
        self.messages.get(text(step, "message")).copied().unwrap_or_default()
    }
}
