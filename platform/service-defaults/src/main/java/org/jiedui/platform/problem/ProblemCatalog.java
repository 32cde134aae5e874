package org.jiedui.platform.problem;

import java.util.List;

/** The problems of one feature, for documents: each feature with a {@link ProblemType} enum of its own has a bean of this. */
public interface ProblemCatalog {

    List<ProblemType> types();
}
