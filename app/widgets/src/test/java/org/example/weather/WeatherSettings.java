package org.example.weather;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record WeatherSettings(
        @NotBlank @Size(max = 40) String place,
        @Min(-50) @Max(50) int degrees) {}
