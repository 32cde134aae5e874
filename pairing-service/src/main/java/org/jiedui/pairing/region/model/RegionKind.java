package org.jiedui.pairing.region.model;

/** What sort of region it is. {@link #ZONE} is a functional zone (功能区), which GB/T 2260 does not number. */
public enum RegionKind {
    NATION,
    PROVINCE,
    CITY,
    DISTRICT,
    COUNTY,
    COUNTY_CITY,
    ZONE
}
