use std::collections::HashMap;
use std::net::{SocketAddrV4, SocketAddrV6};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use grammers_client::peer::Peer;
use grammers_client::sender::UpdatesConfiguration;
use grammers_client::session::storages::MemorySession;
use grammers_client::session::types::{DcOption, PeerId, PeerRef};
use grammers_client::session::{Session, types};
use grammers_client::update::{CallbackQuery, Update};
use grammers_client::{SenderPool, tl};
use serde_json::{Value, json};

use crate::{Failure, Told, text};

/// grammers, by the calls of its Client; what it has no call for is invoked raw, as its users have to.
pub struct Client {
    pub telegram: grammers_client::Client,
    pub chats: HashMap<String, PeerRef>,
    pub links: HashMap<String, String>,
    pub messages: HashMap<String, i32>,
    events: Arc<Mutex<Vec<Value>>>,
    /// The chats that updates told of.
    met: Met,
    /// The last button that somebody pressed.
    pub pressed: Pressed,
}

type Pressed = Arc<Mutex<Option<CallbackQuery>>>;
type Met = Arc<Mutex<HashMap<String, PeerRef>>>;

impl Client {
    pub async fn open(step: &Value) -> Result<Self, Failure> {
        if text(step, "host") != "127.0.0.1" {
            return Err(Failure::Other("that is not the test's own server".into()));
        }
        let Some(key) = step["session"].as_str() else {
            return Err(Failure::Other(
                "there is no login: grammers has its keys in its code".into(),
            ));
        };
        let dc = step["dc"].as_i64().unwrap_or_default() as i32;
        let ipv4 = SocketAddrV4::new([127, 0, 0, 1].into(), step["port"].as_u64().unwrap_or_default() as u16);
        let session = Arc::new(MemorySession::default());
        let option = DcOption {
            id: dc,
            ipv4,
            ipv6: SocketAddrV6::new(ipv4.ip().to_ipv6_mapped(), ipv4.port(), 0, 0),
            auth_key: Some(bytes(key)),
        };
        session.set_home_dc_id(dc).await.map_err(other)?;
        session.set_dc_option(&option).await.map_err(other)?;
        let SenderPool {
            runner,
            updates,
            handle,
        } = SenderPool::new(Arc::clone(&session), 1);
        let telegram = grammers_client::Client::new(handle);
        tokio::spawn(runner.run());
        let events: Arc<Mutex<Vec<Value>>> = Arc::default();
        let stream = telegram
            .stream_updates(updates, UpdatesConfiguration::default())
            .await?;
        let heard = Arc::clone(&events);
        let met = Met::default();
        let meeting = Arc::clone(&met);
        let pressed = Pressed::default();
        let pressing = Arc::clone(&pressed);
        let client = telegram.clone();
        tokio::spawn(async move {
            let mut stream = stream;
            while let Ok(update) = stream.next().await {
                if let Update::CallbackQuery(press) = &update {
                    *pressing.lock().unwrap() = Some(press.clone());
                }
                for event in see(&client, &session, &meeting, update).await {
                    heard.lock().unwrap().push(event);
                }
            }
        });
        Ok(Self {
            telegram,
            chats: HashMap::new(),
            links: HashMap::new(),
            messages: HashMap::new(),
            events,
            met,
            pressed,
        })
    }

    pub async fn take(&mut self, step: &Value) -> Told {
        match text(step, "do") {
            "start" => self.start().await,
            "dialogs" => self.dialogs().await,
            "preview" => self.preview(text(step, "link")).await,
            "join" => self.join(text(step, "link")).await,
            "leave" => self.leave(text(step, "chat")).await,
            "members" => self.members(text(step, "chat")).await,
            "member" => self.member(step).await,
            "promote" => self.promote(step).await,
            "demote" => self.demote(step).await,
            "ban" => self.ban(step).await,
            "unban" => self.unban(step).await,
            "create_link" => self.create_link(step).await,
            "edit_link" => self.edit_link(step, false).await,
            "revoke_link" => self.edit_link(step, true).await,
            "links_of" => self.links_of(text(step, "chat")).await,
            "requests" => self.requests(text(step, "chat")).await,
            "approve" => self.decide(step, true).await,
            "decline" => self.decide(step, false).await,
            "send" => self.send(step).await,
            "edit" => self.edit(step).await,
            "delete" => self.delete(step).await,
            "history" => self.history(step).await,
            "search" => self.search(step).await,
            "pin" => self.pin(step).await,
            "pinned" => self.pinned(step).await,
            "forward" => self.forward(step).await,
            "react" => self.react(step).await,
            "reactions" => self.reactions(step).await,
            "send_file" => self.send_file(step).await,
            "download" => self.download(step).await,
            "blocked" => self.blocked().await,
            "block" => self.block(step).await,
            "unblock" => self.unblock(step).await,
            "set_profile" => self.set_profile(step).await,
            "set_username" => self.set_username(step).await,
            "profile" => self.profile().await,
            "press" => self.press(step).await,
            "send_buttons" => self.send_buttons(step).await,
            "answer_press" => self.answer_press(step).await,
            "await_event" => self.await_event(step).await,
            "log_out" => {
                self.telegram.sign_out().await?;
                Ok(json!({ "logged_out": true }))
            }
            _ => Err(Failure::Lacks),
        }
    }

    async fn start(&mut self) -> Told {
        let me = self.telegram.get_me().await?;
        Ok(json!({ "first_name": me.first_name(), "bot": me.is_bot() }))
    }

    async fn await_event(&mut self, step: &Value) -> Told {
        for _ in 0..2500 {
            {
                let mut events = self.events.lock().unwrap();
                let wanted =
                    |it: &Value| it["event"] == step["event"] && (step["user"].is_null() || it["user"] == step["user"]);
                if let Some(at) = events.iter().position(wanted) {
                    let mut event = events.remove(at);
                    event.as_object_mut().map(|facts| facts.remove("event"));
                    return Ok(event);
                }
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err(Failure::Other(format!(
            "no such event in time, only {:?}",
            self.events.lock().unwrap()
        )))
    }

    /// The chat of that title.
    pub async fn chat(&mut self, title: &str) -> Result<PeerRef, Failure> {
        let met = self.met.lock().unwrap().get(title).copied();
        self.chats
            .get(title)
            .copied()
            .or(met)
            .ok_or_else(|| Failure::Other(format!("this client has met no chat {title}")))
    }

    pub async fn user(&self, username: &str) -> Result<PeerRef, Failure> {
        let user = self.telegram.resolve_username(username).await?;
        let user = user.ok_or_else(|| Failure::Other(format!("nobody is called {username}")))?;
        user.to_ref()
            .await?
            .ok_or_else(|| Failure::Other(format!("{username} has no hash")))
    }

    /// Both of a step.
    pub async fn chat_and_user(&mut self, step: &Value) -> Result<(PeerRef, PeerRef), Failure> {
        Ok((
            self.chat(text(step, "chat")).await?,
            self.user(text(step, "user")).await?,
        ))
    }
}

async fn see(client: &grammers_client::Client, session: &MemorySession, met: &Met, update: Update) -> Vec<Value> {
    match update {
        Update::NewMessage(message) => match message.action() {
            Some(tl::enums::MessageAction::ChatJoinedByLink(_)) => {
                let name = |peer: Option<&Peer>| peer.and_then(Peer::name).unwrap_or_default().to_string();
                vec![json!({ "event": "joined", "chat": name(message.peer()), "user": name(message.sender()) })]
            }
            _ => vec![],
        },
        Update::CallbackQuery(press) => {
            let user = press.sender().and_then(Peer::name);
            vec![json!({ "event": "pressed", "user": user, "data": String::from_utf8_lossy(press.data()) })]
        }
        Update::Raw(raw) => match &raw.raw {
            tl::enums::Update::PendingJoinRequests(it) => {
                let mut events = vec![];
                for user in &it.recent_requesters {
                    events.push(request(client, session, met, &it.peer, *user).await);
                }
                events
            }
            tl::enums::Update::BotChatInviteRequester(it) => {
                vec![request(client, session, met, &it.peer, it.user_id).await]
            }
            _ => vec![],
        },
        _ => vec![],
    }
}

/// A raw update names neither chat nor user: both are looked up.
async fn request(
    client: &grammers_client::Client,
    session: &MemorySession,
    met: &Met,
    chat: &tl::enums::Peer,
    user: i64,
) -> Value {
    let id = chat.clone().into();
    let chat = name(client, session, id).await;
    if let (Some(name), Ok(Some(peer))) = (&chat, session.peer_ref(id).await) {
        met.lock().unwrap().insert(name.clone(), peer);
    }
    let user = name(client, session, PeerId::user_unchecked(user)).await;
    json!({ "event": "request", "chat": chat, "user": user })
}

async fn name(client: &grammers_client::Client, session: &MemorySession, id: PeerId) -> Option<String> {
    let peer: types::PeerRef = session.peer_ref(id).await.ok().flatten()?;
    client.resolve_peer(peer).await.ok()?.name().map(str::to_string)
}

fn bytes(hex: &str) -> [u8; 256] {
    std::array::from_fn(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap_or_default())
}

fn other(error: impl std::fmt::Display) -> Failure {
    Failure::Other(error.to_string())
}
