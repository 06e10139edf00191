//! A client as a test drives it: shared/driver.py beside the clients in Python says how.

mod chats;
mod client;
mod links;
mod messages;
mod personal;

use client::Client;
use grammers_client::InvocationError;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, stdin, stdout};

/// Why a step has no facts to tell.
#[derive(Debug)]
pub enum Failure {
    Refused(i32, String),
    Lacks,
    Other(String),
}

pub type Told = Result<Value, Failure>;

impl From<InvocationError> for Failure {
    fn from(error: InvocationError) -> Self {
        match error {
            InvocationError::Rpc(rpc) => {
                let value = rpc.value.map(|value| format!("_{value}")).unwrap_or_default();
                Failure::Refused(rpc.code, format!("{}{value}", rpc.name))
            }
            other => Failure::Other(other.to_string()),
        }
    }
}

impl From<Box<dyn std::error::Error + Send + Sync>> for Failure {
    fn from(error: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Failure::Other(error.to_string())
    }
}

pub fn text<'a>(step: &'a Value, name: &str) -> &'a str {
    step[name].as_str().unwrap_or_default()
}

pub fn names(mut found: Vec<String>) -> Vec<String> {
    found.sort();
    found
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut client = None;
    let mut lines = BufReader::new(stdin()).lines();
    while let Some(line) = lines.next_line().await? {
        let step: Value = serde_json::from_str(&line)?;
        let answer = match answer(&mut client, &step).await {
            Ok(facts) => json!({ "ok": facts }),
            Err(Failure::Refused(code, name)) => json!({ "error": { "code": code, "type": name } }),
            Err(Failure::Lacks) => json!({ "lacks": step["do"] }),
            Err(Failure::Other(text)) => json!({ "failed": text }),
        };
        stdout().write_all(format!("{answer}\n").as_bytes()).await?;
        stdout().flush().await?;
    }
    Ok(())
}

async fn answer(client: &mut Option<Client>, step: &Value) -> Told {
    if step["do"] == "open" {
        *client = Some(Client::open(step).await?);
        return Ok(json!({ "layer": grammers_client::tl::LAYER }));
    }
    match client {
        Some(client) => client.take(step).await,
        None => Err(Failure::Other("the first step is not open".into())),
    }
}
