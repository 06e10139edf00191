// grammers: cargo add grammers-client@0.8 grammers-mtsender@0.8 grammers-session@0.8
//           cargo add tokio@1 --features macros,rt
use std::net::{SocketAddrV4, SocketAddrV6};
use std::sync::Arc;

use grammers_client::Client;
use grammers_mtsender::SenderPool;
use grammers_session::{defs::DcOption, storages::MemorySession, Session};

// {{account}}; the server's key cannot be given to grammers, so that there is no login.
const KEY: &str = "{{session.hex}}";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let ipv4: SocketAddrV4 = "{{host}}:{{port}}".parse()?;
    let key: Result<Vec<u8>, _> = (0..KEY.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&KEY[at..at + 2], 16))
        .collect();
    let session = Arc::new(MemorySession::default());
    session.set_home_dc_id({{dc}});
    session.set_dc_option(&DcOption {
        id: {{dc}},
        ipv4,
        ipv6: SocketAddrV6::new(ipv4.ip().to_ipv6_mapped(), ipv4.port(), 0, 0),
        auth_key: Some(key?.try_into().map_err(|_| "not 256 bytes")?),
    });

    let pool = SenderPool::new(session, 1);
    let client = Client::new(&pool);
    tokio::spawn(pool.runner.run());
    println!("{}", client.get_me().await?.first_name().unwrap_or_default());
    Ok(())
}
