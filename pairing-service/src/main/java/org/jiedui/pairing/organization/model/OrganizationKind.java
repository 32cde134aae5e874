package org.jiedui.pairing.organization.model;

/** What sort of body it is. {@link #DEPARTMENT} is a municipal one (市级部门); {@link #OFFICE} a government's office. */
public enum OrganizationKind {
    STATE_BODY,
    DEPARTMENT,
    LEADING_GROUP,
    OFFICE,
    GOVERNMENT,
    PARK_ADMINISTRATION,
    ASSOCIATION,
    ENTERPRISE,
    OTHER
}
