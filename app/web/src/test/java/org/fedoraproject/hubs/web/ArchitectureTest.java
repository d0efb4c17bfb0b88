package org.fedoraproject.hubs.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.testkit.HouseRules;

@AnalyzeClasses(packages = "org.fedoraproject.hubs.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    ArchTests rules = ArchTests.in(HouseRules.class);

    /** What was said of a hub while everybody saw it is in feeds for ever. */
    @ArchTest
    static final ArchRule FEEDS_ARE_READ_THROUGH_THEIR_GATE = noClasses()
            .that()
            .resideOutsideOfPackage("org.fedoraproject.hubs.web.feed")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FeedStore.class)
            .because("VisibleFeeds leaves out what speaks of hubs that the viewer may not see");
}
