package org.goldthread.profile;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** How a rule that the software encodes is known: read at its source, in a paraphrase, or general knowledge. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Certainty implements Worded {
    VERIFIED,
    PARAPHRASED,
    GENERAL_KNOWLEDGE
}
