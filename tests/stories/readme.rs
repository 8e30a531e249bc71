//! What the documents promise is what the program has.

use hemero::cli::Exit;
use hemero::settings::{EXAMPLE, Layer, VARIABLES};

use crate::support::Desk;

const README: &str = include_str!("../../README.md");

/// The commands that `--help` lists.
fn commands() -> Vec<String> {
    let help = Desk::new().bare(&["--help"]).exits(0).stdout;
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    listed
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_command_is_in_the_readme_and_teaches() {
    let commands = commands();
    assert!(commands.len() > 15, "{commands:?}");
    for command in commands {
        assert!(README.contains(&format!("`{command}`")), "{command} is not in the README");
        let help = Desk::new().bare(&[&command, "--help"]).exits(0).stdout;
        assert!(help.lines().next().is_some_and(|line| line.len() > 12), "{command}: {help}");
    }
}

#[test]
fn the_table_of_exit_codes_is_the_codes() {
    let rows: Vec<String> = Exit::ALL.iter().map(|exit| format!("| {} | {} |", exit.code(), exit.meaning())).collect();
    assert!(README.contains(&rows.join("\n")), "the README should hold\n{}", rows.join("\n"));
    let help = Desk::new().bare(&["--help"]).exits(0).stdout;
    assert!(Exit::ALL.iter().all(|exit| help.contains(exit.meaning())), "{help}");
}

#[test]
fn the_example_of_settings_names_every_key_and_is_one() {
    for variable in VARIABLES {
        assert!(EXAMPLE.contains(&format!("\n# {} = ", variable.key)), "{} is not in the example", variable.key);
    }
    let uncommented: String = EXAMPLE
        .lines()
        .filter_map(|line| line.strip_prefix("# "))
        .filter(|line| VARIABLES.iter().any(|variable| line.starts_with(&format!("{} = ", variable.key))))
        .flat_map(|line| [line, "\n"])
        .collect();
    let layer: Layer = toml::from_str(&uncommented).unwrap_or_else(|error| panic!("{error}\n{uncommented}"));
    assert!(VARIABLES.iter().all(|variable| (variable.show)(&layer).is_some()));
}
