package org.jiedui.pairing.person.model;

/**
 * Why somebody's data are erased: the cases in which the law asks for it (个人信息保护法, article 47). A closed list, since a
 * reason in free words would tell of the person again.
 */
public enum ErasureReason {
    /** What they were kept for is achieved, cannot be, or no longer needs them. */
    PURPOSE_ENDED,
    /** The time for which they may be kept is over, or what they were kept for is no longer offered. */
    RETENTION_ENDED,
    CONSENT_WITHDRAWN,
    /** They were kept against a law or an agreement. */
    UNLAWFULLY_KEPT,
    /** Another law or regulation asks for it. */
    OTHER_LEGAL_GROUND
}
