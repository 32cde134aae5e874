package org.jiedui.pairing.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A region as others refer to it.
 *
 * @param name as it is called today; left out of events, since it may change without whatever refers to it
 */
@Schema(name = "RegionReference")
public record RegionReference(String code, String name) {

    public static RegionReference toCode(String code) {
        return new RegionReference(code, null);
    }
}
