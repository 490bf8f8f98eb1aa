import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Variant } from './variant.entity.js';

@Entity({ schema: 'products', name: 'stock' })
export class Stock {
  @PrimaryColumn('text')
  sku!: string;

  @OneToOne(() => Variant, (variant) => variant.stock)
  @JoinColumn({ name: 'sku' })
  variant!: Relation<Variant>;

  @Column('integer')
  reserved!: number;

  /** Quantity on hand minus reserved; a generated column. */
  @Column({ type: 'integer', insert: false, update: false })
  available!: number;
}
