package org.fedoraproject.hubs.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.fedoraproject.hubs.testkit.HouseRules;

@AnalyzeClasses(packages = "org.fedoraproject.hubs.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    ArchTests rules = ArchTests.in(HouseRules.class);
}
