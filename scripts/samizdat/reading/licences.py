"""The rule of licences of pictures: it stands apart, since a field that breaks it is read first."""

from samizdat.findings import Rule

UNKNOWN_LICENCE = Rule(
    "unknown-licence",
    "The licence of a picture is one that is known.",
    why=(
        "Readers are told it with a link to its text. So it is written as archives and Wikimedia "
        "Commons write it: [Pictures](pictures.md#licence) lists them."
    ),
)
