package org.jiedui.platform.bare;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.bare.model.Dossier;
import org.jiedui.platform.change.Recorded;

@Singleton
class DossierRecord implements Recorded<Dossier> {

    @Override
    public String kind() {
        return "dossier";
    }

    @Override
    public UUID id(Dossier dossier) {
        return dossier.id();
    }

    @Override
    public int version(Dossier dossier) {
        return dossier.version();
    }

    @Override
    public DossierView state(Dossier dossier) {
        return DossierView.of(dossier);
    }

    @Override
    public boolean isPublic(Dossier dossier) {
        return !dossier.secret();
    }
}
