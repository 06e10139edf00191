// grammers: cargo add grammers-client@0.11 --features parse_invite_link
//           cargo add tokio@1 --features macros,rt
// (mvn verify -Pclients runs this program with 0.11.0)
use std::net::{SocketAddrV4, SocketAddrV6};
use std::sync::Arc;

use grammers_client::session::Session;
use grammers_client::session::storages::MemorySession;
use grammers_client::session::types::DcOption;
use grammers_client::{Client, SenderPool};

// {{account}}; the server's key cannot be given to grammers, so that there is no login.
const KEY: &str = "{{session.hex}}";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let ipv4: SocketAddrV4 = "{{host}}:{{port}}".parse()?;
    let key: Result<Vec<u8>, _> = (0..KEY.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&KEY[at..at + 2], 16))
        .collect();
    let key: [u8; 256] = key?.try_into().map_err(|_| "not 256 bytes")?;
    let session = Arc::new(MemorySession::default());
    session.set_home_dc_id({{dc}}).await?;
    // grammers has addresses of all data centres in its code: none of them is left
    for id in 1..=5 {
        let option = DcOption {
            id,
            ipv4,
            ipv6: SocketAddrV6::new(ipv4.ip().to_ipv6_mapped(), ipv4.port(), 0, 0),
            auth_key: (id == {{dc}}).then_some(key),
        };
        session.set_dc_option(&option).await?;
    }

    let SenderPool { runner, handle, .. } = SenderPool::new(session, 1);
    let client = Client::new(handle);
    tokio::spawn(runner.run());
    println!("{}", client.get_me().await?.first_name().unwrap_or_default());
    // Next, with a link that serve prints to a chat that {{account}} is not in:
    // client.accept_invite_link("https://t.me/+HASH").await?;
    Ok(())
}
