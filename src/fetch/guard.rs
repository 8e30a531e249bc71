//! Which IP addresses may be spoken to: public ones, and those that `--allow-private` names.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use thiserror::Error;
use url::Host;

use super::Failure;
use crate::address::Address;

/// A network in CIDR notation; a single address is a network of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    base: IpAddr,
    prefix: u8,
}

/// Why a text is not a network.
#[derive(Debug, Error)]
#[error("'{0}' is not a network such as 127.0.0.0/8 or fd00::/8")]
pub struct NetworkError(String);

impl FromStr for Network {
    type Err = NetworkError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || NetworkError(text.to_owned());
        let (base, prefix) = text.split_once('/').map_or((text, None), |(base, prefix)| (base, Some(prefix)));
        let base: IpAddr = base.trim().parse().map_err(|_| error())?;
        let bits = if base.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.map_or(Ok(bits), |p| p.trim().parse()).map_err(|_| error())?;
        if prefix > bits { Err(error()) } else { Ok(Self { base, prefix }) }
    }
}

impl Network {
    fn contains(&self, ip: IpAddr) -> bool {
        match (self.base, ip) {
            (IpAddr::V4(base), IpAddr::V4(ip)) => {
                let shift = 32 - u32::from(self.prefix);
                u64::from(base.to_bits()) >> shift == u64::from(ip.to_bits()) >> shift
            }
            (IpAddr::V6(base), IpAddr::V6(ip)) => {
                let shift = 128 - u32::from(self.prefix);
                base.to_bits().checked_shr(shift) == ip.to_bits().checked_shr(shift)
            }
            _ => false,
        }
    }
}

/// The rule for addresses, applied to literals, to what names resolve to, and to the peer of every connection.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    allowed: Vec<Network>,
}

impl Guard {
    /// Public addresses and these networks.
    pub fn allowing(networks: impl IntoIterator<Item = Network>) -> Self {
        Self { allowed: networks.into_iter().collect() }
    }

    /// Whether this address may be spoken to.
    pub fn permits(&self, ip: IpAddr) -> bool {
        let ip = plain(ip);
        is_public(ip) || self.allowed.iter().any(|network| network.contains(ip))
    }

    /// Refuses an address whose host is a forbidden IP address, however it is spelled; names are checked when they resolve.
    pub fn check(&self, address: &Address) -> Result<(), Failure> {
        let ip = match address.host() {
            Host::Ipv4(ip) => IpAddr::V4(ip),
            Host::Ipv6(ip) => IpAddr::V6(ip),
            Host::Domain(_) => return Ok(()),
        };
        self.check_ip(&ip.to_string(), ip)
    }

    /// Refuses a forbidden peer.
    pub fn check_ip(&self, host: &str, ip: IpAddr) -> Result<(), Failure> {
        if self.permits(ip) { Ok(()) } else { Err(Failure::PrivateAddress { host: host.to_owned(), ip }) }
    }
}

/// The IPv4 address inside a mapped, compatible, NAT64 or 6to4 one: that is where the packets end.
fn plain(ip: IpAddr) -> IpAddr {
    let IpAddr::V6(v6) = ip else { return ip };
    let s = v6.segments();
    let v4 = |high: u16, low: u16| IpAddr::V4(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)));
    match s {
        [0, 0, 0, 0, 0, 0, 0, 0 | 1] => ip,
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low]
        | [0, 0, 0, 0, 0xffff, 0, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => v4(high, low),
        [0x2002, high, low, ..] => v4(high, low),
        _ => ip,
    }
}

/// Whether an address is globally reachable (the IANA special-purpose registries, RFC 6890 and its successors).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            !(matches!(a, 0 | 10 | 127 | 224..)
                || (a == 100 && (64..128).contains(&b))
                || (a == 172 && (16..32).contains(&b))
                || matches!((a, b), (169, 254) | (192, 168) | (198, 18 | 19))
                || matches!((a, b, c), (192, 0, 0 | 2) | (192, 88, 99) | (198, 51, 100) | (203, 0, 113)))
        }
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    // Only 2000::/3 is given out; in it 2001::/23 is for protocols and 2001:db8::/32 and 3fff::/20 for documents.
    first & 0xe000 == 0x2000
        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
        && !(first == 0x3fff && second < 0x1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_literals_are_refused_in_every_spelling() {
        let guard = Guard::default();
        for host in [
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f.1",
            "0x7f000001",
            "0177.0.0.1",
            "017700000001",
            "127.0.0.1.",
            "0",
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.9.9",
            "192.168.1.1",
            "198.19.0.1",
            "192.0.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "１２７.０.０.１",
            "%31%32%37.0.0.1",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::127.0.0.1]",
            "[64:ff9b::10.0.0.1]",
            "[64:ff9b:1::1]",
            "[2002:7f00:1::]",
            "[fe80::1]",
            "[fec0::1]",
            "[fc00::1]",
            "[fd12:3456::1]",
            "[ff02::1]",
            "[2001:db8::1]",
            "[2001::1]",
            "[::ffff:0:127.0.0.1]",
            "[100::1]",
        ] {
            let address = Address::parse(&format!("http://{host}/")).unwrap_or_else(|e| panic!("{host}: {e}"));
            assert!(guard.check(&address).is_err(), "{host}");
        }
    }

    #[test]
    fn public_addresses_and_named_networks_are_allowed() {
        let guard = Guard::allowing(["127.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()]);
        for host in [
            "127.0.0.1",
            "[::ffff:127.9.9.9]",
            "[fd00::7]",
            "9.9.9.9",
            "100.63.255.255",
            "172.32.0.1",
            "[2620:fe::fe]",
            "[64:ff9b::9.9.9.9]",
        ] {
            let address = Address::parse(&format!("http://{host}/")).unwrap();
            assert!(guard.check(&address).is_ok(), "{host}");
        }
        for host in ["10.0.0.1", "[::1]", "[fc00::1]"] {
            assert!(guard.check(&Address::parse(&format!("http://{host}/")).unwrap()).is_err(), "{host}");
        }
    }

    #[test]
    fn a_network_is_read_strictly() {
        for bad in ["", "127.0.0.1/33", "::/129", "localhost", "10.0.0.0/-1", "10/8"] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
        let everything: Network = "0.0.0.0/0".parse().unwrap();
        assert!(everything.contains("10.0.0.1".parse().unwrap()) && !everything.contains("::1".parse().unwrap()));
        let all_six: Network = "::/0".parse().unwrap();
        assert!(all_six.contains("fe80::1".parse().unwrap()));
    }
}
