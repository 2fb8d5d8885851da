import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsISO8601, IsPositive, IsString, Max, MaxLength, ValidateNested } from 'class-validator';

export class StayDto {
  @IsISO8601()
  @MaxLength(10)
  from: string;

  @IsInt()
  @IsPositive()
  @Max(60)
  nights: number;
}

export class CreateBookingDto {
  @IsInt()
  @IsPositive()
  guestId: number;

  @IsString()
  @MaxLength(10)
  room: string;

  // ValidateNested alone lets a missing object pass.
  @IsDefined()
  @ValidateNested()
  @Type(() => StayDto)
  stay: StayDto;
}
