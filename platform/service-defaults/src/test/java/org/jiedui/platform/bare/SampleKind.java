package org.jiedui.platform.bare;

enum SampleKind {
    SMALL,
    LARGE
}
