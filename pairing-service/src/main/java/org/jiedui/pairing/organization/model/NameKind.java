package org.jiedui.pairing.organization.model;

/** As what a body bears a name; the order is that of strength. */
public enum NameKind {
    CODE,
    NAME,
    ALIAS,
    FORMER_NAME
}
